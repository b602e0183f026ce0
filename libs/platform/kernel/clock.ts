/** Where "now" comes from. Tests and demonstrations put a {@link MovableClock} in its place. */
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it is put: time in a test passes only when the test says so. */
export class MovableClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: Date): void {
    this.instant = new Date(instant);
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
