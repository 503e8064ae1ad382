import type { StageDraft } from '../project/build-stages.ts';
import type { KmsExpectation, Stage } from '../project/project.ts';
import type { Connection } from './connection.ts';
import type { KmsFact, NotAsked } from './fact.ts';
import { recognizeSealedText } from './sealed-text.ts';

/** Asks KMS about every stage that has something whole to ask about, all at once. */
export function proveStages(
  drafts: readonly StageDraft[],
  connection: Connection,
): Promise<readonly Stage[]> {
  return Promise.all(drafts.map(async (draft) => ({ ...draft, kms: await prove(draft, connection) })));
}

async function prove({ sealed, root }: StageDraft, connection: Connection): Promise<KmsFact> {
  const { value, expectation } = sealed;
  if (value?.kind !== 'text') return notAsked('stage');
  const found = value.secret.judge(recognizeSealedText);
  if (found.kind !== 'blob') return notAsked('blob');
  if (!connection.enabled) return notAsked('off');
  if (expectation === null) return notAsked('expectation');
  return askThrough(connection, root, found.bytes, expectation);
}

async function askThrough(
  connection: Connection,
  root: string,
  bytes: Uint8Array,
  expectation: KmsExpectation,
): Promise<KmsFact> {
  const ask = await connection.open(root);
  if (typeof ask === 'function') return ask(bytes, expectation);
  const { region } = expectation;
  return {
    status: 'unreachable',
    reason: 'unusable-endpoint',
    message: ask.message,
    endpoint: 'embedded',
    region,
  };
}

function notAsked(why: NotAsked['why']): NotAsked {
  return { status: 'not-asked', why };
}
