import { base62, base64url, digits, hex, type TokenFormat } from '../format.ts';

const notion = 'https://developers.notion.com/docs/authorization';

export const workAndContent: readonly TokenFormat[] = [
  {
    id: 'linear-key',
    name: 'a Linear API key',
    docs: 'https://linear.app/developers',
    form: ['lin_api_', base62(40)],
  },
  {
    id: 'linear-oauth-token',
    name: 'a Linear OAuth access token',
    docs: 'https://linear.app/developers',
    form: ['lin_oauth_', hex(64)],
  },
  {
    id: 'notion-token',
    name: 'a Notion API token',
    docs: notion,
    form: ['ntn_', digits(11), base62(35)],
  },
  {
    id: 'notion-legacy-token',
    name: 'a Notion API token',
    docs: notion,
    form: ['secret_', base62(43)],
    isVaried: true,
  },
  {
    id: 'airtable-token',
    name: 'an Airtable personal access token',
    docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    form: ['pat', base62(14), '.', hex(64)],
  },
  {
    id: 'figma-token',
    name: 'a Figma personal access token',
    docs: 'https://developers.figma.com/docs/rest-api/authentication/',
    form: ['figd_', base64url(40)],
  },
  {
    id: 'contentful-token',
    name: 'a Contentful personal access token',
    docs: 'https://www.contentful.com/developers/docs/references/authentication/',
    form: ['CFPAT-', base64url(43)],
  },
  {
    id: 'mapbox-secret-token',
    name: 'a secret Mapbox access token',
    docs: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
    form: ['sk.eyJ', base64url(50, 300), '.', base64url(22)],
  },
  {
    id: 'maxmind-key',
    name: 'a MaxMind license key',
    docs: 'https://support.maxmind.com/hc/en-us/articles/4407111582235',
    form: [base62(6), '_', base62(29), '_mmk'],
  },
  {
    id: 'adafruit-key',
    name: 'an Adafruit IO key',
    docs: 'https://io.adafruit.com/api/docs/',
    form: ['aio_', base62(28)],
  },
  {
    id: 'adobe-client-secret',
    name: 'an Adobe client secret',
    docs: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
    form: ['p8e-', base64url(32)],
  },
  {
    id: 'dropbox-token',
    name: 'a Dropbox access token',
    docs: 'https://developers.dropbox.com/oauth-guide',
    form: [['sl.u.', 'sl.'], base64url(130, 1400)],
  },
  {
    id: 'cal-com-key',
    name: 'a Cal.com API key',
    docs: 'https://cal.com/docs/api-reference/v1/authentication',
    form: [['cal_live_', 'cal_test_'], hex(32)],
  },
  {
    id: 'asana-token',
    name: 'an Asana personal access token',
    docs: 'https://developers.asana.com/docs/personal-access-token',
    form: [['0/', '1/', '2/'], digits(14, 17), ':', hex(32)],
  },
  {
    id: 'asana-scoped-token',
    name: 'an Asana personal access token',
    docs: 'https://developers.asana.com/docs/personal-access-token',
    form: [['1/', '2/'], digits(14, 17), '/', digits(14, 17), ':', hex(32)],
  },
];
