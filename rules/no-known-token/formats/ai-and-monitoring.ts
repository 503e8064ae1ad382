import {
  base32,
  base62,
  base64,
  base64url,
  capitals,
  digits,
  hex,
  letters,
  oneOf,
  padding,
  type TokenFormat,
  uuid,
} from '../format.ts';

const openai = 'https://platform.openai.com/docs/api-reference/authentication';
const anthropic = 'https://docs.anthropic.com/en/api/overview';
const huggingFace = 'https://huggingface.co/docs/hub/security-tokens';
const sentry = 'https://docs.sentry.io/account/auth-tokens/';
const newRelic = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/';
const axiom = 'https://axiom.co/docs/reference/tokens';
const openaiKinds = ['sk-proj-', 'sk-svcacct-', 'sk-admin-'];

export const aiAndMonitoring: readonly TokenFormat[] = [
  {
    id: 'openai-key',
    name: 'an OpenAI API key',
    docs: openai,
    form: ['sk-', base62(20), 'T3BlbkFJ', base62(20)],
  },
  {
    id: 'openai-project-key',
    name: 'an OpenAI API key',
    docs: openai,
    form: [openaiKinds, base64url(74), 'T3BlbkFJ', base64url(74)],
  },
  {
    id: 'openai-short-project-key',
    name: 'an OpenAI API key',
    docs: openai,
    form: [openaiKinds, base64url(58), 'T3BlbkFJ', base64url(58)],
  },
  {
    id: 'anthropic-key',
    name: 'an Anthropic API key',
    docs: anthropic,
    form: [['sk-ant-api03-', 'sk-ant-admin01-'], base64url(93), 'AA'],
  },
  {
    id: 'huggingface-token',
    name: 'a Hugging Face access token',
    docs: huggingFace,
    form: ['hf_', letters(34)],
  },
  {
    id: 'huggingface-organization-token',
    name: 'a Hugging Face organization token',
    docs: huggingFace,
    form: ['api_org_', letters(34)],
  },
  {
    id: 'replicate-token',
    name: 'a Replicate API token',
    docs: 'https://replicate.com/docs/topics/security/api-tokens',
    form: ['r8_', base62(37)],
  },
  {
    id: 'groq-key',
    name: 'a Groq API key',
    docs: 'https://console.groq.com/docs/quickstart',
    form: ['gsk_', base62(52)],
  },
  {
    id: 'xai-key',
    name: 'an xAI API key',
    docs: 'https://docs.x.ai/docs/overview',
    form: ['xai-', base62(80)],
  },
  {
    id: 'perplexity-key',
    name: 'a Perplexity API key',
    docs: 'https://docs.perplexity.ai/guides/api-key-management',
    form: ['pplx-', base62(48)],
  },
  {
    id: 'openrouter-key',
    name: 'an OpenRouter API key',
    docs: 'https://openrouter.ai/docs/api-reference/authentication',
    form: ['sk-or-v1-', hex(64)],
  },
  {
    id: 'langsmith-key',
    name: 'a LangSmith API key',
    docs: 'https://docs.langchain.com/langsmith/create-account-api-key',
    form: [['lsv2_pt_', 'lsv2_sk_'], hex(32), '_', hex(10)],
  },
  {
    id: 'pinecone-key',
    name: 'a Pinecone API key',
    docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    form: ['pcsk_', base62(5, 6), '_', base62(63)],
  },
  {
    id: 'nvidia-key',
    name: 'an NVIDIA API key',
    docs: 'https://docs.api.nvidia.com/',
    form: ['nvapi-', base64url(64)],
  },
  {
    id: 'elevenlabs-key',
    name: 'an ElevenLabs API key',
    docs: 'https://elevenlabs.io/docs/api-reference/authentication',
    form: ['sk_', hex(48)],
  },
  {
    id: 'tavily-key',
    name: 'a Tavily API key',
    docs: 'https://docs.tavily.com/documentation/quickstart',
    form: [['tvly-dev-', 'tvly-prod-', 'tvly-'], base62(32)],
  },
  {
    id: 'sentry-organization-token',
    name: 'a Sentry organization token',
    docs: sentry,
    form: ['sntrys_eyJ', base64(40, 600), padding, '_', base64(43)],
  },
  {
    id: 'sentry-user-token',
    name: 'a Sentry user token',
    docs: sentry,
    form: [['sntryu_', 'sntrya_', 'sntryi_'], hex(64)],
  },
  {
    id: 'newrelic-user-key',
    name: 'a New Relic user key',
    docs: newRelic,
    form: ['NRAK-', capitals(27)],
  },
  {
    id: 'newrelic-insert-key',
    name: 'a New Relic insert key',
    docs: newRelic,
    form: ['NRII-', base64url(32)],
  },
  {
    id: 'newrelic-license-key',
    name: 'a New Relic license key',
    docs: newRelic,
    form: [hex(36), 'NRAL'],
  },
  {
    id: 'grafana-service-token',
    name: 'a Grafana service account token',
    docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    form: ['glsa_', base62(32), '_', hex(8)],
  },
  {
    id: 'grafana-cloud-token',
    name: 'a Grafana Cloud access policy token',
    docs: 'https://grafana.com/docs/grafana-cloud/security-and-account-management/',
    form: ['glc_eyJ', base64(40, 400), padding],
  },
  {
    id: 'grafana-key',
    name: 'a Grafana API key',
    docs: 'https://grafana.com/docs/grafana/latest/developers/http_api/auth/',
    form: ['eyJrIjoi', base64(60, 400), padding],
  },
  {
    id: 'dynatrace-token',
    name: 'a Dynatrace token',
    docs: 'https://docs.dynatrace.com/docs/dynatrace-api/basics/',
    form: ['dt0', oneOf('abcdefghijklmnopqrstuvwxyz'), digits(2), '.', base32(24), '.', base32(64)],
  },
  {
    id: 'posthog-key',
    name: 'a PostHog personal API key',
    docs: 'https://posthog.com/docs/api',
    form: ['phx_', base62(43, 48)],
  },
  {
    id: 'axiom-token',
    name: 'an Axiom API token',
    docs: axiom,
    form: [['xaat-', 'xapt-'], ...uuid],
  },
  {
    id: 'segment-token',
    name: 'a token of the Segment Public API',
    docs: 'https://docs.segmentapis.com/tag/Getting-Started',
    form: ['sgp_', base62(64)],
  },
  {
    id: 'launchdarkly-sdk-key',
    name: 'a LaunchDarkly SDK key',
    docs: 'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side',
    form: ['sdk-', ...uuid],
  },
  {
    id: 'wakatime-key',
    name: 'a WakaTime API key',
    docs: 'https://wakatime.com/developers',
    form: ['waka_', ...uuid],
  },
];
