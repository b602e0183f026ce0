import { Inject, Injectable } from '@nestjs/common';
import { type CorrespondenceSettings, correspondence, Notices } from '#people/correspondence';
import { Transactions, type Tx } from '#platform/database';
import { Clock, hashCapability, newCapability, newId, Problem, readEmail, sameHash } from '#platform/kernel';
import { Audit } from '../audit.service.js';
import { identityProblems } from '../identity.problems.js';
import { Person } from '../person.entity.js';
import { grantsOf } from '../role-grant.queries.js';
import { Sessions } from '../sessions.service.js';
import { SignIn } from './sign-in.entity.js';
import { signInNotice } from './sign-in.notice.js';
import { countOpenSignIns, countWrongCode, lockSignInsOfBrowser, useSignIn } from './sign-in.queries.js';
import {
  codeOfLink,
  hashOfCode,
  isOpen,
  lifeMilliseconds,
  mostOpen,
  mostTries,
  readTypedCode,
} from './sign-in.rules.js';

/** Signed in: the cookie of the new session and the path to go to. */
export interface SignInDone {
  cookie: string;
  next: string | null;
}

/** A link opened in a browser, after a press on its button. */
export type OpenedLink = ({ outcome: 'signed-in' } & SignInDone) | { outcome: 'other-browser'; code: string };

/** Signing in without a password: a link by mail, bound to the browser that asked for it. */
@Injectable()
export class SignIns {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(correspondence) private readonly settings: CorrespondenceSettings,
  ) {}

  /**
   * Writes the mail with the way in, if this is the address of somebody who may come in. Answers nothing in every
   * case, so that nobody learns who has an account (security 17).
   */
  async ask(wish: { email: string; browserNonce: string; next?: string | null }): Promise<void> {
    const email = readEmail(wish.email);
    if (email === null) return;
    await this.transactions.run('platform', async (tx) => {
      const person = await tx.findOne(Person, { email });
      if (!person || person.blockedAt !== null) return;
      if ((await countOpenSignIns(tx, person.id, this.clock.now())) >= mostOpen) return;
      await this.sendLink(tx, person, wish.browserNonce, wish.next ?? null);
    });
  }

  private async sendLink(tx: Tx, person: Person, browserNonce: string, next: string | null): Promise<void> {
    const now = this.clock.now();
    const id = newId(now.getTime());
    const link = newCapability();
    const code = codeOfLink(link);
    const expiresAt = new Date(now.getTime() + lifeMilliseconds);
    await tx.insert(SignIn, {
      id,
      personId: person.id,
      linkHash: hashCapability(link),
      codeHash: hashOfCode(browserNonce, code),
      browserHash: hashCapability(browserNonce),
      next,
      tries: 0,
      expiresAt,
      usedAt: null,
    });
    await this.notices.writeIn(tx, {
      messageId: id,
      recipient: {
        id: person.id,
        name: person.name,
        email: person.email,
        phone: null,
        address: null,
        reachedBy: 'email',
      },
      kind: signInNotice.kind,
      content: signInNotice.compose({
        name: person.name,
        url: this.settings.pages.signIn(link),
        code,
        expiresAt,
        mailFrom: this.settings.mailFrom,
      }),
      // Never a second time after an unknown outcome: a way in is not to lie about in two places (scenario M13).
      repeatable: false,
      expiresAt,
    });
  }

  /**
   * The press on the button behind a link. In the browser that asked: signed in. Elsewhere: the code to type in that
   * browser, and nothing is used up. Only for POST; looking at a link changes nothing (security 3).
   * @throws Problem linkSpent
   */
  async openByLink(link: string, browserNonce: string | undefined, userAgent: string): Promise<OpenedLink> {
    return this.transactions.run('platform', async (tx): Promise<OpenedLink> => {
      const signIn = await tx.lock(SignIn, { linkHash: hashCapability(link) });
      if (!signIn || !isOpen(signIn, this.clock.now())) throw new Problem(identityProblems.linkSpent);
      if (!browserNonce || !sameHash(hashCapability(browserNonce), signIn.browserHash))
        return { outcome: 'other-browser', code: codeOfLink(link) };
      return { outcome: 'signed-in', ...(await this.finish(tx, signIn, userAgent)) };
    });
  }

  /**
   * The eight digits, typed in the browser that asked. Five wrong ones and the sign-in is dead. Who never asked gets
   * the same answer as who typed it wrong.
   * @throws Problem codeWrong
   */
  async openByCode(browserNonce: string | undefined, typed: string, userAgent: string): Promise<SignInDone> {
    const done = browserNonce ? await this.tryCode(browserNonce, readTypedCode(typed), userAgent) : null;
    if (!done) throw new Problem(identityProblems.codeWrong);
    return done;
  }

  /** Null for a wrong code: thrown only after the commit, or the try would not be counted. */
  private async tryCode(browserNonce: string, code: string, userAgent: string): Promise<SignInDone | null> {
    return this.transactions.run('platform', async (tx) => {
      const open = await lockSignInsOfBrowser(tx, hashCapability(browserNonce), this.clock.now(), mostTries);
      const wanted = hashOfCode(browserNonce, code);
      const signIn = open.find(({ codeHash }) => sameHash(codeHash, wanted));
      if (signIn) return this.finish(tx, signIn, userAgent);
      await countWrongCode(
        tx,
        open.map(({ id }) => id),
      );
      return null;
    });
  }

  private async finish(
    tx: Tx,
    signIn: { id: string; personId: string; next: string | null },
    userAgent: string,
  ): Promise<SignInDone> {
    const person = await tx.findOne(Person, { id: signIn.personId });
    if (!person || person.blockedAt !== null || !(await useSignIn(tx, signIn.id, this.clock.now())))
      throw new Problem(identityProblems.linkSpent);
    const cookie = await this.sessions.startIn(tx, person.id, userAgent);
    const coalitions = new Set((await grantsOf(tx, person.id)).map((grant) => grant.coalitionId));
    for (const coalitionId of coalitions)
      await this.audit.writeIn(
        tx,
        { kind: 'staff', personId: person.id, sessionId: '', grants: [] },
        { action: 'signed_in', subject: 'person', subjectId: person.id, coalitionId },
      );
    return { cookie, next: signIn.next };
  }
}
