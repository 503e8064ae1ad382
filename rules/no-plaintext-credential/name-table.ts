import { wordSet } from './word-set.ts';

/**
 * What a name says about its value.
 *
 * - `password`: any literal will do, however short: a weak one is one all the same.
 * - `secret`: tokens, secrets, salts: a literal that is not plainly a word of the configuration's own language.
 * - `key`: a key by its qualifier (`apiKey`, `encryptionKey`).
 * - `perhaps`: a name that often is something else (`key`, `auth`): only a value that looks made at random counts.
 */
export type NameKind = 'password' | 'secret' | 'key' | 'perhaps';

/** Head words: the last word of a name says what it is. `key` and `keys` depend on what stands before them. */
export const heads: Readonly<Record<Exclude<NameKind, 'key'>, ReadonlySet<string>>> = {
  password: wordSet(`
    password passwords passwd passwort passwrd pasword pwd pw pass passphrase passphrases passcode pin pincode psw
    motdepasse contrasena senha wachtwoord parola haslo losenord kennwort`),
  secret: wordSet(`
    secret secrets secrect secert token tokens salt salts pepper credential credentials cred creds psk jwt
    authorization hmac apikeys`),
  perhaps: wordSet('auth signature cookie bearer sas otp mnemonic ak sk'),
};

/** Words before `key` that make it a credential. */
export const keyQualifiers = wordSet(`
  api secret secrets private encryption encrypt decryption crypto cipher aes des hmac signing sign signature signed
  cookie cookies session sessions master auth authentication security jwt token shared account storage webhook server
  admin access rest password passwd data dek kek hashing license deploy bot write read ingest
  app application user client service consumer integration integrations
  aws s3 azure google gcp maps map firebase fcm gcm geocoder geocoding recaptcha captcha
  sendgrid mailgun mandrill mailchimp mailjet postmark sparkpost sendinblue brevo mailer smtp
  stripe paypal braintree razorpay square shopify twilio nexmo vonage plivo pubnub publish subscribe pusher onesignal
  cloudinary algolia datadog sentry rollbar relic newrelic segment mixpanel bugsnag logentries loggly honeybadger
  openai anthropic github gitlab bitbucket facebook twitter instagram linkedin dropbox slack telegram steam tumblr
  yelp weather giphy tmdb omdb news unsplash spotify lastfm zendesk intercom hubspot airtable etherscan infura alchemy`);

/** Words that, anywhere before `key` or `token`, make it the public half of a pair, or no credential at all. */
export const publicQualifiers = wordSet(
  'public publishable pub csrf xsrf site primary foreign consumer anon',
);

/** First words that turn a name into an action, a switch or a text: `resetPassword`, `hasToken`, `invalidToken`. */
export const actionWords = wordSet(`
  forgot forgotten reset change recover recovery lost update confirm confirmation verify verification validate check
  show hide is has use using enable disable require requires required allow allowed deny accept support need needs
  min max minimum maximum no not get set create generate revoke remove delete add find fetch load send request resend
  missing invalid wrong expired bad incorrect empty without unknown store save ignore skip hashed hash encode decode
  encrypt decrypt extract parse sign on handle should can with translation label message error by`);

/** Of these a second look: they name credentials too (`signingSecret` is split as sign-ing, but `sign key` is a key). */
export const actionsOfKeys = wordSet('sign hash encrypt decrypt encode store');

/** Last words that say nothing by themselves: the word before them is the head. */
export const transparentWords = wordSet(`
  value val string str text raw plain plaintext clear cleartext default fallback prod production dev development stage
  staging test testing qa uat live sandbox local localhost current previous primary secondary base b encoded hex utf md
  here old new data override overrides env master slave main backup legacy temp tmp internal external global common
  v web mobile ios android server app pair pairs`);

/** Last words that say that the value is about a credential, not one. */
export const followers = wordSet(`
  name names id ids url uri urls endpoint path paths file filename files dir folder field fields header headers param
  params parameter type types format algorithm alg algo encoding issuer audience scope scopes method strategy provider
  store enabled length len size ttl expiry expire expires expiration age timeout lifetime prefix suffix version arn ref
  env variable var location bucket region host hostname port user username login email domain description title label
  message cipher curve digest mode kind role group rounds count limit policy rule rules regex pattern template
  placeholder hint action route redirect callback page view level schema model table column collection index
  from to cc bcc subject sender receiver recipient body project tenant database db connector service`);

/** Names whose members are named by someone else: `secrets: { github: '…' }`. */
export const containers = wordSet('secrets tokens passwords credentials creds apikeys');

/** Names of sections that hold texts for people or tables of names, not settings. */
export const textSections = wordSet(`
  errors error messages message labels label i18n locales locale translations translation validation validations
  placeholders hints tooltips descriptions description titles help texts strings lang language languages
  en de fr es it pt nl ru zh ja ko pl tr sv en_us pt_br zh_cn
  routes policies rules attributes columns fields mapping mappings aliases schema schemas definitions`);

/** Folders whose files hold nothing but texts for people. */
export const textFolders = wordSet(
  'i18n locale locales lang langs language languages translation translations nls',
);

/** Calls whose argument is a credential by itself: `jwt.sign(payload, '…')`, `createHmac('sha256', '…')`. */
export const credentialCalls = wordSet(`
  cookieparser() cookiesession() setapikey() setpassword() setsecret() setaccesstoken() sign() verify() createhmac()`);

/** Sections in which a bare `key` is the key of the cipher or of the signature. */
export const keySections = wordSet('jwt encryption encrypt crypto cipher aes hmac signing signature');

/** Sections in which `keys` are what cookies are signed with; their `key` is the cookie's name. */
export const cookieSections = wordSet('session sessions cookie cookies cookiesession keygrip');

/** Words before `key` in the half of a pair that is no secret: its other half is named `secret` beside it. */
export const pairQualifiers = wordSet('app application client consumer oauth');

/** Beside one of these a password's field maps names to names: `{ uid: 'email', password: 'password' }`. */
export const mappingNames = wordSet('uid serializer scheme usernamefield identifierfield');

/** Names that stand beside the password of a connection; a text for people has none of them beside it. */
export const connectionNames = wordSet('host hostname port adapter dialect driver database server uri');
