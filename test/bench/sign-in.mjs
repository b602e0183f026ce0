import { randomUUID } from 'node:crypto';
import { SignInModule, SignIns } from '../../dist/libs/people/identity/index.js';
import { openGround } from './ground.mjs';
import { compare } from './harness.mjs';
import { productOf } from './recorded-sql.mjs';

const tries = 200;

/** Asking for a sign-in link must not tell by its time who has an account (security 17). */
export async function signInSecrecy() {
  const ground = await openGround({ activities: 1, capacity: 1 });
  const people = Array.from({ length: 3 * tries }, (_, n) => `bekend${n}@example.org`);
  await ground.sql(
    'INSERT INTO person (id, email, name) SELECT gen_random_uuid(), email, email FROM unnest($1::text[]) AS email',
    [people],
  );
  const product = await productOf(ground.appUrl, SignInModule);
  const signIns = product.get(SignIns, { strict: false });
  const median = async (emails) => {
    const times = [];
    for (const email of emails) {
      const from = performance.now();
      await signIns.ask({ email, browserNonce: randomUUID() });
      times.push(performance.now() - from);
    }
    return { figure: times.sort((a, b) => a - b)[times.length / 2] };
  };
  let round = 0;
  try {
    return await compare({
      name: 'sign-in-secrecy',
      unit: 'ms',
      higherIsBetter: false,
      goal: {
        text: 'known and unknown differ < 10 ms',
        holds: ({ product, baseline }) => Math.abs(product.figure - baseline.figure) < 10,
      },
      product: () => {
        round += 1;
        return median(people.slice((round - 1) * tries, round * tries));
      },
      baseline: () => median(people.slice(0, tries).map((email) => `on${email}`)),
      remark: () => `median of ${tries} tries: known beside unknown`,
    });
  } finally {
    await product.close();
    await ground.close();
  }
}
