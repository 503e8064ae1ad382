import { findDriverAddresses } from './find-driver-addresses.ts';
import { findParameters } from './find-parameters.ts';
import { findUserInfo } from './find-user-info.ts';
import type { Found } from './found.ts';
import { findWebhooks } from './webhooks.ts';

/** One text yields no more, however it repeats itself. */
const most = 1000;

/** What kind of text is searched. */
export interface Kind {
  /** In a comment, a manual's `user:password@` is none whatever the host. */
  readonly inComment?: boolean;
  /** A whole file or a sentence, not one value: `name=value` in it is code as well as a connection string. */
  readonly isProse?: boolean;
}

/**
 * The credentials in the addresses and connection strings of a text, in order, none overlapping: offsets and names, no
 * text. Holes (`HOLE`) stand for what only a run knows. Linear in the length of the text.
 */
export function findCredentials(text: string, kind: Kind = {}): readonly Found[] {
  if (
    !mayHold(text) ||
    !/:\/\/|=|@(?:tcp|udp|unix)\(|jdbc:|\/(?:hooks?|services|webhooks?b?2?|bot|v\d)\b/.test(text)
  )
    return [];
  const found: Found[] = [];
  const finders = [
    findWebhooks(text),
    findUserInfo(text, { inComment: kind.inComment ?? false }),
    findDriverAddresses(text),
    findParameters(text, kind.isProse ?? false),
  ];
  for (const finder of finders) {
    let left = most;
    for (const item of finder) {
      found.push(item);
      left -= 1;
      if (left === 0) break;
    }
  }
  return dropOverlaps(found);
}

/** A first look: each form of an address has one of these, and most texts of a configuration have none. */
function mayHold(text: string): boolean {
  return text.includes('=') || text.includes('/') || text.includes('@') || text.includes(':');
}

/** Of two that overlap the first in the text, of two that begin alike the first that was found. */
function dropOverlaps(found: readonly Found[]): readonly Found[] {
  let end = 0;
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((item) => {
      if (item.start < end) return false;
      end = item.end;
      return true;
    });
}
