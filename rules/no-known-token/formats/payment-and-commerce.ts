import {
  anyHex,
  base36,
  base62,
  base64,
  base64url,
  hex,
  oneOf,
  padding,
  type TokenFormat,
  uuid,
} from '../format.ts';

const square = 'https://developer.squareup.com/docs/build-basics/access-tokens';
const shopify = 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens';
const braintree = 'https://developer.paypal.com/braintree/docs/';
const flutterwave = 'https://developer.flutterwave.com/v3.0/docs/authentication';
const easypost = 'https://docs.easypost.com/docs/authentication';

export const paymentAndCommerce: readonly TokenFormat[] = [
  {
    id: 'stripe-secret-key',
    name: 'a Stripe secret key',
    docs: 'https://docs.stripe.com/keys',
    form: [['sk_live_', 'sk_test_'], base62(24, 247)],
  },
  {
    id: 'stripe-restricted-key',
    name: 'a Stripe restricted key',
    docs: 'https://docs.stripe.com/keys',
    form: [['rk_live_', 'rk_test_'], base62(24, 247)],
  },
  {
    id: 'webhook-signing-secret',
    name: 'a webhook signing secret of Stripe or Svix',
    docs: 'https://docs.stripe.com/webhooks',
    form: ['whsec_', base64(32, 88), padding],
    isVaried: true,
  },
  {
    id: 'square-access-token',
    name: 'a Square access token',
    docs: square,
    form: ['EAAA', base64url(60)],
  },
  {
    id: 'square-personal-token',
    name: 'a Square access token',
    docs: square,
    form: ['sq0atp-', base64url(22)],
  },
  {
    id: 'square-application-secret',
    name: 'a Square application secret',
    docs: square,
    form: ['sq0csp-', base64url(43)],
  },
  {
    id: 'braintree-access-token',
    name: 'a Braintree access token',
    docs: braintree,
    form: [['access_token$production$', 'access_token$sandbox$'], base36(16), '$', hex(32)],
  },
  {
    id: 'paddle-key',
    name: 'a Paddle API key',
    docs: 'https://developer.paddle.com/api-reference/about/api-keys',
    form: [['pdl_live_apikey_', 'pdl_sdbx_apikey_'], base36(26), '_', base62(22), '_', base62(3)],
  },
  {
    id: 'mollie-key',
    name: 'a Mollie API key',
    docs: 'https://docs.mollie.com/reference/authentication',
    form: [['live_', 'test_'], base62(30)],
    isVaried: true,
  },
  {
    id: 'gocardless-token',
    name: 'a GoCardless access token',
    docs: 'https://developer.gocardless.com/getting-started/api/',
    form: [['live_', 'sandbox_'], base64url(40)],
    isVaried: true,
  },
  {
    id: 'razorpay-key-id',
    name: 'a Razorpay key id',
    docs: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    form: [['rzp_live_', 'rzp_test_'], base62(14)],
    isHalf: true,
  },
  {
    id: 'flutterwave-secret-key',
    name: 'a Flutterwave secret key',
    docs: flutterwave,
    form: [['FLWSECK-', 'FLWSECK_TEST-'], hex(32), '-X'],
  },
  {
    id: 'flutterwave-encryption-key',
    name: 'a Flutterwave encryption key',
    docs: flutterwave,
    form: ['FLWSECK_TEST', hex(12)],
  },
  {
    id: 'plaid-access-token',
    name: 'a Plaid access token',
    docs: 'https://plaid.com/docs/api/items/',
    form: [['access-sandbox-', 'access-development-', 'access-production-'], ...uuid],
  },
  {
    id: 'duffel-token',
    name: 'a Duffel access token',
    docs: 'https://duffel.com/docs/api/overview/making-requests',
    form: [['duffel_live_', 'duffel_test_'], base64url(43)],
  },
  {
    id: 'lob-key',
    name: 'a Lob API key',
    docs: 'https://docs.lob.com/',
    form: [['live_', 'test_'], hex(35)],
  },
  {
    id: 'easypost-key',
    name: 'an EasyPost API key',
    docs: easypost,
    form: [['EZAK', 'EZTK'], base62(54)],
  },
  {
    id: 'shippo-token',
    name: 'a Shippo API token',
    docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    form: [['shippo_live_', 'shippo_test_'], hex(40)],
  },
  {
    id: 'shopify-access-token',
    name: 'a Shopify access token',
    docs: shopify,
    form: [['shpat_', 'shpca_', 'shppa_', 'shpua_'], anyHex(32)],
  },
  {
    id: 'shopify-shared-secret',
    name: 'the client secret of a Shopify app',
    docs: shopify,
    form: ['shpss_', anyHex(32)],
  },
  {
    id: 'samsara-token',
    name: 'a Samsara API token',
    docs: 'https://developers.samsara.com/docs/authentication',
    form: ['samsara_api_', base62(30)],
  },
  {
    id: 'hubspot-token',
    name: 'a HubSpot private app token',
    docs: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    form: ['pat-', oneOf('ane'), oneOf('apu'), oneOf('123'), '-', ...uuid],
  },
  {
    id: 'klaviyo-key',
    name: 'a Klaviyo private API key',
    docs: 'https://developers.klaviyo.com/en/docs/authenticate_',
    form: ['pk_', hex(34)],
  },
  {
    id: 'salesforce-session',
    name: 'a Salesforce access token',
    docs: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/',
    form: ['00D', base62(12, 15), '!', { ...base62(90, 130), characters: `${base62(1).characters}._` }],
  },
  {
    id: 'intra42-secret',
    name: 'the client secret of a 42 Intra application',
    docs: 'https://api.intra.42.fr/apidoc/guides/getting_started',
    form: [['s-s4t2ud-', 's-s4t2af-'], hex(64)],
  },
];
