import { isPlaceholder } from '../no-plaintext-credential/values.ts';
import type { Found } from './found.ts';

interface Webhook {
  readonly service: string;
  /** The address up to its secret, and the secret as the group of that name; every repetition is bounded. */
  readonly address: RegExp;
  readonly docs: string;
}

/** Addresses whose path is the credential: whoever knows one can use it. */
const webhooks: readonly Webhook[] = [
  {
    service: 'Slack',
    address: /hooks\.slack(?:-gov)?\.com\/services\/T\w{5,15}\/B\w{5,15}\/(?<secret>\w{16,64})/dg,
    docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  },
  {
    service: 'Slack',
    address:
      /hooks\.slack(?:-gov)?\.com\/(?:workflows|triggers)\/\w{5,15}\/\w{5,20}(?:\/\d{1,20})?\/(?<secret>\w{16,64})/dg,
    docs: 'https://slack.com/help/articles/360041352714',
  },
  {
    service: 'Discord',
    address: /discord(?:app)?\.com\/api(?:\/v\d{1,2})?\/webhooks\/\d{15,22}\/(?<secret>[\w-]{50,100})/dg,
    docs: 'https://discord.com/developers/docs/resources/webhook',
  },
  {
    service: 'Microsoft Teams',
    address:
      /(?:webhook\.office\.com\/webhookb2|outlook\.office(?:365)?\.com\/webhook)\/[\da-f-]{36}@[\da-f-]{36}\/(?:IncomingWebhook|[A-Za-z]{1,30})\/(?<secret>[\da-f]{32})/dg,
    docs: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  },
  {
    service: 'Telegram',
    address: /api\.telegram\.org\/bot(?<secret>\d{6,12}:[\w-]{30,50})/dg,
    docs: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  },
  {
    service: 'Mattermost or Rocket.Chat',
    address: /\/hooks\/(?:[A-Za-z\d]{17,24}\/)?(?<secret>[a-z\d]{26}|[A-Za-z\d]{40,64})(?![\w/-])/dg,
    docs: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
  },
  {
    service: 'Feishu',
    address: /open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/(?<secret>[\da-f-]{36})/dg,
    docs: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
  },
  {
    service: 'Zapier',
    address: /hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/(?<secret>\w{6,12})/dg,
    docs: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  },
  {
    service: 'IFTTT',
    address: /maker\.ifttt\.com\/trigger\/[\w-]{1,64}\/(?:json\/)?with\/key\/(?<secret>[\w-]{16,64})/dg,
    docs: 'https://help.ifttt.com/hc/en-us/articles/115010230347',
  },
  {
    service: 'Infura',
    address: /\.infura\.io\/(?:ws\/)?v3\/(?<secret>[\da-f]{32})/dg,
    docs: 'https://docs.metamask.io/services/how-to/secure-an-api/',
  },
  {
    service: 'Alchemy',
    address: /\.(?:alchemyapi\.io|alchemy\.com)\/(?:nft\/)?v\d\/(?<secret>[\w-]{24,64})/dg,
    docs: 'https://www.alchemy.com/docs/create-an-api-key',
  },
];

/** What stands in each of these addresses, at least. */
const anyWebhook = /hook|telegram|ifttt|infura|alchemy/;

/** The secret parts of webhook addresses in a text. */
export function* findWebhooks(text: string): Generator<Found> {
  if (!anyWebhook.test(text)) return;
  for (const { service, address } of webhooks) {
    for (const { indices, groups } of text.matchAll(address)) {
      const [start, end] = indices?.groups?.['secret'] ?? [0, 0];
      if (end === start || isPlaceholder(groups?.['secret'] ?? '')) continue;
      yield { form: 'webhook', start, end, name: service };
    }
  }
}
