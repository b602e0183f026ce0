/** Where "now" comes from. Tests and demonstrations put a {@link MovableClock} in its place. */
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put: time in a test passes only when the test says so. */
export class MovableClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moment);
  }

  moveTo(moment: Date): void {
    this.moment = new Date(moment);
  }

  advance(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }
}
