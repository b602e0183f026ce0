import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `startsAt` is stored as `starts_at`: SQL written by hand and rows of TypeORM use the same names. */
export class SnakeNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, custom ?? property].join('_'));
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
