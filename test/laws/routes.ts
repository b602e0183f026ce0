/** A route as the router knows it: `routesOf` of libs/http. */
export interface ListedRoute {
  method: string;
  path: string;
}

/** Names of all routes, sorted, as the table of rights writes them: `GET /a/:code`. HEAD goes with its GET. */
export function routeNames(routes: readonly ListedRoute[]): string[] {
  const names = routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, path }) => `${method} ${path}`);
  return [...new Set(names)].sort();
}

/**
 * Where the router and the table of rights disagree (scenario P1): a route that nobody thought about, and a line of
 * the table that no longer stands for anything.
 */
export function routeComplaints(routes: readonly ListedRoute[], table: readonly string[]): string[] {
  const known = routeNames(routes);
  return [
    ...known.filter((name) => !table.includes(name)).map((name) => `${name} stands in no table of rights`),
    ...table.filter((name) => !known.includes(name)).map((name) => `${name} is no route`),
    ...table
      .filter((name, index) => table.indexOf(name) !== index)
      .map((name) => `${name} stands there twice`),
  ];
}
