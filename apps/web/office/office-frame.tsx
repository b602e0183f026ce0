import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { formTokenField } from '#http/access';
import type { Coalition } from '#people/coalition';
import type { SignedIn } from '#people/identity';
import { say } from '#platform/i18n';
import { type Role, rolesIn } from '#platform/kernel';
import { Frames } from '../frame.js';
import { routes } from '../routes.js';
import { Breadcrumb, Heading, Layout, type LayoutProps, type NavItem } from '../ui/index.js';
import { web } from '../web.nl.js';
import { doneFrom } from './kit/done.js';
import { officeMenu } from './menu.js';
import { officeTexts } from './office.nl.js';

/** What surrounds a page of the office, and what its forms need. */
export interface OfficeFrame {
  layout: Omit<LayoutProps, 'title' | 'children'>;
  /** Hidden field of every form: without it nothing is changed (security 12). */
  token: Record<string, string>;
  /** Null for who has no rights anywhere. */
  coalition: Coalition | null;
  roles: readonly Role[];
}

@Injectable()
export class OfficeFrames {
  constructor(@Inject(Frames) private readonly frames: Frames) {}

  /** The frame for somebody who is signed in, in the coalition that this person works in now. */
  async of(staff: SignedIn, request: FastifyRequest): Promise<OfficeFrame> {
    const coalition = (await this.frames.all()).find(({ id }) => id === staff.coalitionId) ?? null;
    const roles = coalition ? rolesIn(staff.actor, coalition.id) : [];
    const token = { [formTokenField]: staff.formToken };
    const frame = this.frames.publicFrame(coalition, request);
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

  /** The frame of a page before signing in: with one coalition its name and telephone number. */
  async outside(request: FastifyRequest): Promise<Omit<LayoutProps, 'title' | 'children'>> {
    const coalitions = await this.frames.all();
    const only = coalitions.length === 1 ? coalitions[0]! : null;
    return { ...this.frames.publicFrame(only, request), noindex: true, status: doneFrom(request.query) };
  }
}

interface OfficeLayoutProps {
  frame: OfficeFrame;
  /** Of the tab, and the heading unless `heading` says otherwise. */
  title: string;
  heading?: ComponentChildren;
  /** The way back up. */
  up?: readonly NavItem[];
  problems?: number;
  width?: 'reading' | 'wide';
  children: ComponentChildren;
}

/** A page of the office: one heading of level 1, the way back above it. */
export function OfficeLayout({ frame, title, heading, up, problems, width, children }: OfficeLayoutProps) {
  const organisation = frame.coalition?.leadName ?? web.problem.ourName;
  return (
    <Layout
      {...frame.layout}
      title={say(officeTexts.frame.title, { page: title, organisation })}
      before={up ? <Breadcrumb items={up} /> : null}
      {...(problems ? { problems } : {})}
      {...(width ? { width } : {})}
    >
      <Heading level={1}>{heading ?? title}</Heading>
      {children}
    </Layout>
  );
}
