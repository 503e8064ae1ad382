import { fitsCrc32Base62, isMacaroon } from '../checksums.ts';
import { base36, base62, base64url, capitals, hex, oneOf, type TokenFormat } from '../format.ts';

const jfrog = 'https://jfrog.com/help/r/how-to-generate-an-access-token-video';
const pypi = 'https://pypi.org/help/#apitoken';
const circleci = 'https://circleci.com/docs/managing-api-tokens/';

export const packagesAndBuilds: readonly TokenFormat[] = [
  {
    id: 'npm-access-token',
    name: 'an npm access token',
    docs: 'https://docs.npmjs.com/about-access-tokens',
    form: ['npm_', base62(36)],
    checksum: fitsCrc32Base62,
  },
  {
    id: 'pypi-token',
    name: 'a PyPI API token',
    docs: pypi,
    form: ['pypi-AgEIcHlwaS5vcmc', base64url(50, 1000)],
    checksum: isMacaroon,
  },
  {
    id: 'pypi-test-token',
    name: 'a TestPyPI API token',
    docs: pypi,
    form: ['pypi-AgENdGVzdC5weXBpLm9yZw', base64url(50, 1000)],
    checksum: isMacaroon,
  },
  {
    id: 'crates-io-token',
    name: 'a crates.io API token',
    docs: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    form: ['cio', base62(32)],
    isVaried: true,
  },
  {
    id: 'rubygems-key',
    name: 'a RubyGems API key',
    docs: 'https://guides.rubygems.org/api-key-scopes/',
    form: ['rubygems_', hex(48)],
  },
  {
    id: 'nuget-key',
    name: 'a NuGet API key',
    docs: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
    form: ['oy2', base36(43)],
  },
  {
    id: 'clojars-token',
    name: 'a Clojars deploy token',
    docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    form: ['CLOJARS_', hex(60)],
  },
  {
    id: 'docker-personal-token',
    name: 'a Docker personal access token',
    docs: 'https://docs.docker.com/security/access-tokens/',
    form: ['dckr_pat_', base64url(27)],
  },
  {
    id: 'docker-organization-token',
    name: 'a Docker organization access token',
    docs: 'https://docs.docker.com/enterprise/security/access-tokens/',
    form: ['dckr_oat_', base64url(32)],
  },
  {
    id: 'artifactory-api-key',
    name: 'an Artifactory API key',
    docs: jfrog,
    form: ['AKCp', base62(69)],
  },
  {
    id: 'artifactory-reference-token',
    name: 'an Artifactory reference token',
    docs: jfrog,
    form: ['cmVmd', base62(59)],
  },
  {
    id: 'circleci-personal-token',
    name: 'a CircleCI personal API token',
    docs: circleci,
    form: ['CCIPAT_', base62(22), '_', hex(40)],
  },
  {
    id: 'circleci-project-token',
    name: 'a CircleCI project API token',
    docs: circleci,
    form: ['CCIPRJ_', base62(22), '_', hex(40)],
  },
  {
    id: 'buildkite-token',
    name: 'a Buildkite API access token',
    docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
    form: ['bkua_', hex(40)],
  },
  {
    id: 'octopus-deploy-key',
    name: 'an Octopus Deploy API key',
    docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    form: ['API-', capitals(26)],
  },
  {
    id: 'harness-token',
    name: 'a Harness access token',
    docs: 'https://developer.harness.io/docs/platform/automation/api/',
    form: [['pat.', 'sat.'], base64url(22), '.', base62(24), '.', base62(20)],
  },
  {
    id: 'prefect-key',
    name: 'a Prefect Cloud API key',
    docs: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    form: ['pn', oneOf('ub'), '_', base62(36)],
  },
  {
    id: 'infracost-key',
    name: 'an Infracost API key',
    docs: 'https://www.infracost.io/docs/',
    form: ['ico-', base62(32)],
  },
  {
    id: 'apify-token',
    name: 'an Apify API token',
    docs: 'https://docs.apify.com/platform/integrations/api',
    form: ['apify_api_', base62(36)],
  },
  {
    id: 'postman-key',
    name: 'a Postman API key',
    docs: 'https://learning.postman.com/docs/reference/postman-api/authentication/',
    form: ['PMAK-', hex(24), '-', hex(34)],
  },
];
