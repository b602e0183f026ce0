import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { formTokenField } from '#http/access';
import type { Coalition } from '#people/coalition';
import type { SignedIn } from '#people/identity';
import { say } from '#platform/i18n';
import { type Problem, type Role, rolesIn } from '#platform/kernel';
import { type PageLayout, PageLayouts } from '../page-layouts.js';
import { routes } from '../routes.js';
import {
  Alert,
  Breadcrumb,
  ErrorSummary,
  type FieldError,
  Heading,
  Layout,
  type NavItem,
  Paragraph,
  PostedFields,
} from '../ui/index.js';
import { web } from '../web.nl.js';
import { doneFrom } from './kit/done.js';
import { kitTexts } from './kit/kit.nl.js';
import { Stale, type StaleProps } from './kit/stale.js';
import { officeMenu } from './menu.js';

/** What surrounds a page of the office, and what its forms need. */
export interface OfficeLayoutContext {
  layout: PageLayout;
  /** Hidden field of every form: without it nothing is changed (security 12). */
  token: Record<string, string>;
  /** Null for who has no rights anywhere. */
  coalition: Coalition | null;
  roles: readonly Role[];
}

@Injectable()
export class OfficeLayouts {
  constructor(@Inject(PageLayouts) private readonly frames: PageLayouts) {}

  /** The layout for somebody who is signed in, in the coalition that this person works in now. */
  async of(staff: SignedIn, request: FastifyRequest): Promise<OfficeLayoutContext> {
    const coalition = (await this.frames.all()).find(({ id }) => id === staff.coalitionId) ?? null;
    const roles = coalition ? rolesIn(staff.actor, coalition.id) : [];
    const token = { [formTokenField]: staff.formToken };
    const frame = this.frames.publicLayout(coalition, request);
    return {
      coalition,
      roles,
      token,
      layout: {
        ...frame,
        ...(frame.coalition ? { coalition: { ...frame.coalition, homeHref: routes.office.start } } : {}),
        area: 'office',
        nav: officeMenu(roles, request.url),
        account: { name: staff.person.name, signOutAction: routes.signIn.out, fields: token },
        status: doneFrom(request.query),
      },
    };
  }

  /** The coalitions in which somebody has rights. */
  async coalitionsOf({ grants }: SignedIn['actor']): Promise<Coalition[]> {
    const all = await this.frames.all();
    return all.filter(({ id }) => grants.some(({ coalitionId }) => coalitionId === id));
  }

  /** The layout of a page before signing in: with one coalition its name and telephone number. */
  async outside(request: FastifyRequest): Promise<PageLayout> {
    const coalitions = await this.frames.all();
    const only = coalitions.length === 1 ? coalitions[0]! : null;
    return { ...this.frames.publicLayout(only, request), noindex: true, status: doneFrom(request.query) };
  }
}

interface OfficeLayoutProps {
  frame: OfficeLayoutContext;
  /** Of the tab, and the heading unless `heading` says otherwise. */
  title: string;
  heading?: ComponentChildren;
  /** The way back up; to the start of the office unless told. */
  up?: NavItem | null;
  width?: 'reading' | 'wide' | undefined;
  /** What is wrong in the form, when it comes back. */
  errors?: readonly FieldError[] | undefined;
  /** Why the whole was refused. */
  refused?: Refused | undefined;
  /** What differs, when somebody else was first (fault F11). */
  stale?: StaleProps | undefined;
  children: ComponentChildren;
}

/** A refusal that belongs to no field, with what can be done now. */
export interface Refused {
  title: string;
  next: ComponentChildren;
}

export const refusedBy = ({ kind, errors }: Problem): Refused => ({
  title: kind.title,
  next: [...errors.map(({ detail }) => detail), kind.next].map((line) => <Paragraph>{line}</Paragraph>),
});

const start: NavItem = { href: routes.office.start, text: kitTexts.start };

/** A page of the office: one heading of level 1, the way back above it, and under it what was refused. */
export function OfficeLayout(props: OfficeLayoutProps) {
  const { frame, title, heading = title, up = start, errors = [], refused, stale } = props;
  const organisation = frame.coalition?.leadName ?? web.problem.ourName;
  const problems = errors.length + (refused ? 1 : 0) + (stale ? 1 : 0);
  return (
    <PostedFields.Provider value={frame.token}>
      <Layout
        {...frame.layout}
        title={say(kitTexts.title, { page: title, organisation })}
        before={up ? <Breadcrumb items={[up]} /> : null}
        {...(problems ? { problems } : {})}
        {...(props.width ? { width: props.width } : {})}
      >
        <Heading level={1}>{heading}</Heading>
        <ErrorSummary errors={errors} />
        {stale ? <Stale {...stale} /> : null}
        {refused ? (
          <Alert kind="error" title={refused.title}>
            {refused.next}
          </Alert>
        ) : null}
        {props.children}
      </Layout>
    </PostedFields.Provider>
  );
}
