/** How often a property is tried: all these times by `npm run test:all`, a tenth of them by `npm test`. */
export const often = (times: number): number => (process.env['TEST_ALL'] ? times : Math.ceil(times / 10));
