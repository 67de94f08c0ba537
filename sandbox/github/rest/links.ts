/** Addresses in answers: the API's own, and the pages that a person opens. */
import type { Repository } from '../../world.ts';
import { fullName } from '../lookup.ts';

export interface Links {
  /** `http://127.0.0.1:PORT/api/v3` */
  readonly api: string;
  /** `http://github.localhost:PORT` */
  readonly html: string;
}

export function linksAt(origin: string): Links {
  return { api: `${origin}/api/v3`, html: origin.replace('127.0.0.1', 'github.localhost') };
}

export function apiOf(links: Links, repository: Repository): string {
  return `${links.api}/repos/${fullName(repository)}`;
}

export function htmlOf(links: Links, repository: Repository): string {
  return `${links.html}/${fullName(repository)}`;
}
