import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerWrongly, send, type Fault } from './embedded/faults.ts';
import { createState, type Caller } from './embedded/keys.ts';
import { operate } from './embedded/operate.ts';
import type { Seed } from './embedded/seed.ts';

export interface EmbeddedKmsOptions {
  readonly keys: Seed;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The first that fits a request is used on it. */
  readonly faults?: readonly Fault[];
}

export interface EmbeddedKms {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** Ends every connection, also those that hang. */
  close(): Promise<void>;
}

/** The longest request of KMS is a 6,144-byte ciphertext with 8,192 characters of context, both in JSON. */
const longestBody = 131_072;

/**
 * Starts a small KMS on loopback that speaks the real protocol (AWS JSON 1.1, `TrentService.*`) and authenticates the
 * encryption context. For trying out and for tests: it checks no signature, and its keys lie in a file. What it is
 * told to change (new keys, disabled keys) lasts until `close`. Rejects where the port cannot be had.
 */
export async function startEmbeddedKms({
  keys,
  port = 0,
  faults = [],
}: EmbeddedKmsOptions): Promise<EmbeddedKms> {
  let state = createState(keys, Date.now());
  const pending = faults.map((fault) => ({ ...fault, left: fault.times ?? Infinity }));

  const server = createServer(async (request, response) => {
    const target = /^TrentService\.([A-Za-z]{1,64})$/.exec(String(request.headers['x-amz-target']))?.[1];
    const refused = checkRequest(request, portOf(server));
    const body = refused === null ? await readBody(request) : null;
    if (refused !== null || body === null) {
      const [status, message] = refused ?? [413, 'The request is too large.'];
      response.setHeader('connection', 'close');
      send(response, status, { __type: 'AccessDeniedException', message });
      request.resume();
      return;
    }
    const fault = pending.find(
      ({ operation, left }) => left > 0 && (operation === undefined || operation === target),
    );
    if (fault !== undefined) {
      fault.left--;
      answerWrongly(fault.kind, request, response);
      return;
    }
    const setting = { caller: readCaller(request, keys), now: Date.now(), random: randomBytes };
    const done = operate(state, target ?? '', parseJson(body), setting);
    state = done.state;
    sendAnswer(response, done.answer);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answer = ReturnType<typeof operate>['answer'];

function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (!('error' in answer)) {
    send(response, 200, answer.body);
    return;
  }
  const message = answer.message === null ? {} : { message: answer.message };
  send(response, answer.status ?? 400, { __type: answer.error, ...message });
}

/**
 * Status and reason to refuse a request before its body is read. The `Host` must be loopback under its own port: a page
 * in a browser whose name was rebound to 127.0.0.1 sends its own name.
 */
function checkRequest({ method, headers }: IncomingMessage, port: number): readonly [number, string] | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!hosts.includes(String(headers.host).toLowerCase())) {
    return [403, 'The Host header must name a loopback address.'];
  }
  return method === 'POST' ? null : [405, 'Only POST is answered.'];
}

/** null where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // A request that is too long is still to be answered, so the iterator must not destroy it.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > longestBody) return null;
      chunks.push(chunk);
    }
  } catch {
    // The client has gone; nobody reads the answer.
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Region and account from the credential scope that the request is signed for. An access key id of twelve digits is the
 * account; any other belongs to the account of the first key.
 */
function readCaller({ headers }: IncomingMessage, { keys }: Seed): Caller {
  const scope = /Credential=([^/\s,]{1,128})\/\d{8}\/([a-z0-9-]{1,32})\/kms\/aws4_request/;
  const [, accessKeyId = '', region = 'us-east-1'] = scope.exec(headers.authorization ?? '') ?? [];
  const account = /^\d{12}$/.test(accessKeyId) ? accessKeyId : (keys[0]?.account ?? '000000000000');
  return { region, account };
}

/** undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
