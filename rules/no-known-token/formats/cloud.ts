import {
  base32,
  base62,
  base64,
  base64url,
  capitals,
  digits,
  hex,
  padding,
  runsOf,
  type TokenFormat,
} from '../format.ts';

const aws = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const azureKeys = 'https://github.com/microsoft/security-utilities';
const google = 'https://docs.cloud.google.com/docs/authentication/';
const googleOauth = 'https://developers.google.com/identity/protocols/oauth2';
const digitalOcean = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';
const yandex = 'https://yandex.cloud/en/docs/iam/concepts/authorization/';

/** The characters of a client secret of Microsoft Entra ID. */
const entra = runsOf(`${base62(1).characters}_~.-`);

export const cloud: readonly TokenFormat[] = [
  {
    id: 'aws-access-key-id',
    name: 'an AWS access key id',
    docs: aws,
    form: [['AKIA', 'ASIA'], base32(16)],
    isHalf: true,
  },
  {
    id: 'aws-service-bearer-token',
    name: 'an AWS service bearer token',
    docs: aws,
    form: [['ABIA', 'ACCA'], base32(16)],
  },
  {
    id: 'aws-bedrock-key',
    name: 'an Amazon Bedrock API key',
    docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    form: ['ABSK', base64(109, 269), padding],
  },
  {
    id: 'google-api-key',
    name: 'a Google API key',
    docs: `${google}api-keys`,
    form: ['AIza', base64url(35)],
  },
  {
    id: 'google-client-secret',
    name: 'a Google OAuth client secret',
    docs: googleOauth,
    form: ['GOCSPX-', base64url(28)],
  },
  {
    id: 'google-access-token',
    name: 'a Google OAuth access token',
    docs: `${google}token-types`,
    form: ['ya29.', base64url(60, 1024)],
  },
  {
    id: 'google-refresh-token',
    name: 'a Google OAuth refresh token',
    docs: googleOauth,
    form: ['1//0', base64url(40, 512)],
  },
  {
    id: 'azure-client-secret',
    name: 'a client secret of Microsoft Entra ID',
    docs: 'https://learn.microsoft.com/entra/identity-platform/quickstart-register-app',
    form: [entra(3), digits(1), 'Q~', entra(31, 34)],
  },
  {
    id: 'azure-storage-key',
    name: 'an Azure storage account key',
    docs: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    form: [base64(76), '+ASt', base64(6), '=='],
  },
  {
    id: 'azure-cosmos-key',
    name: 'an Azure Cosmos DB key',
    docs: azureKeys,
    form: [base64(76), 'ACDb', base64(6), '=='],
  },
  {
    id: 'azure-batch-key',
    name: 'an Azure Batch account key',
    docs: azureKeys,
    form: [base64(76), '+ABa', base64(6), '=='],
  },
  {
    id: 'azure-messaging-key',
    name: 'a shared access key of Azure Service Bus, Event Hubs or Relay',
    docs: azureKeys,
    form: [base64(33), ['+ASb', '+AEh', '+ARm'], base64(6), '='],
  },
  {
    id: 'azure-iot-key',
    name: 'a shared access key of Azure IoT',
    docs: azureKeys,
    form: [base64(33), 'AIoT', base64(6), '='],
  },
  {
    id: 'azure-cache-key',
    name: 'an Azure Cache for Redis key',
    docs: azureKeys,
    form: [base64(33), 'AzCa', base64(6), '='],
  },
  {
    id: 'azure-search-key',
    name: 'an Azure AI Search key',
    docs: azureKeys,
    form: [base62(42), 'AzSe', base62(6)],
  },
  {
    id: 'azure-function-key',
    name: 'an Azure Functions key',
    docs: azureKeys,
    form: [base64url(44), 'AzFu', base64url(6), '=='],
  },
  {
    id: 'azure-registry-password',
    name: 'a password of Azure Container Registry',
    docs: azureKeys,
    form: [base64(42), '+ACR', base64(6)],
  },
  {
    id: 'azure-service-key',
    name: 'a key of an Azure service',
    docs: azureKeys,
    form: [base62(52), 'JQQJ99', base62(26)],
  },
  {
    id: 'alibaba-access-key-id',
    name: 'an Alibaba Cloud AccessKey id',
    docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
    form: ['LTAI', base62(20)],
    isHalf: true,
  },
  {
    id: 'digitalocean-token',
    name: 'a DigitalOcean personal access token',
    docs: digitalOcean,
    form: ['dop_v1_', hex(64)],
  },
  {
    id: 'digitalocean-oauth-token',
    name: 'a DigitalOcean OAuth token',
    docs: digitalOcean,
    form: [['doo_v1_', 'dor_v1_'], hex(64)],
  },
  {
    id: 'heroku-key',
    name: 'a Heroku API key',
    docs: 'https://devcenter.heroku.com/articles/authentication',
    form: ['HRKU-AA', base64url(58)],
  },
  {
    id: 'cloudflare-token',
    name: 'a Cloudflare API token or key',
    docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
    form: [['cfut_', 'cfat_', 'cfk_'], base64url(40, 64)],
    isVaried: true,
  },
  {
    id: 'cloudflare-origin-key',
    name: 'a Cloudflare Origin CA key',
    docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    form: ['v1.0-', hex(24), '-', hex(146)],
  },
  {
    id: 'fly-token',
    name: 'a Fly.io access token',
    docs: 'https://fly.io/docs/security/tokens/',
    form: [['fm1a_', 'fm1r_', 'fm2_'], base64(100, 4096), padding],
  },
  {
    id: 'fly-oauth-token',
    name: 'a Fly.io access token',
    docs: 'https://fly.io/docs/security/tokens/',
    form: ['fo1_', base64url(43)],
  },
  {
    id: 'scaleway-access-key',
    name: 'a Scaleway access key',
    docs: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
    form: ['SCW', capitals(17)],
    isHalf: true,
  },
  {
    id: 'scalingo-token',
    name: 'a Scalingo API token',
    docs: 'https://developers.scalingo.com/',
    form: ['tk-us-', base64url(48)],
  },
  {
    id: 'yandex-api-key',
    name: 'a Yandex Cloud API key',
    docs: `${yandex}api-key`,
    form: ['AQVN', base64url(35, 38)],
    isVaried: true,
  },
  {
    id: 'yandex-iam-token',
    name: 'a Yandex Cloud IAM token',
    docs: `${yandex}iam-token`,
    form: ['t1.', base64url(20, 1024), '.', base64url(86)],
  },
  {
    id: 'openshift-token',
    name: 'an OpenShift OAuth access token',
    docs: 'https://docs.openshift.com/container-platform/latest/authentication/',
    form: ['sha256~', base64url(43)],
  },
  {
    id: 'databricks-token',
    name: 'a Databricks personal access token',
    docs: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
    form: ['dapi', hex(32)],
  },
  {
    id: 'databricks-numbered-token',
    name: 'an Azure Databricks personal access token',
    docs: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
    form: ['dapi', hex(32), '-', digits(1)],
  },
  {
    id: 'tailscale-key',
    name: 'a Tailscale key',
    docs: 'https://tailscale.com/kb/1277/key-prefixes',
    form: [
      ['tskey-api-', 'tskey-auth-', 'tskey-client-', 'tskey-scim-', 'tskey-webhook-'],
      base62(8, 24),
      '-',
      base62(16, 64),
    ],
  },
];
