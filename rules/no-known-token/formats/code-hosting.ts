import { fitsCrc32Base36, fitsCrc32Base62, fitsHashDigits } from '../checksums.ts';
import { base36, base62, base64url, capitals, digits, hex, oneOf, type TokenFormat } from '../format.ts';

const githubTokens = 'https://github.blog/engineering/behind-githubs-new-authentication-token-formats';
const gitlab = 'https://docs.gitlab.com/security/tokens/';

/** The end of a routable token: the length of its payload and a checksum, both in base 36. */
const routing = ['.', base36(9)] as const;

export const codeHosting: readonly TokenFormat[] = [
  {
    id: 'github-personal-access-token',
    name: 'a GitHub personal access token',
    docs: githubTokens,
    form: ['ghp_', base62(36)],
    checksum: fitsCrc32Base62,
  },
  {
    id: 'github-fine-grained-token',
    name: 'a fine-grained GitHub personal access token',
    docs: githubTokens,
    form: ['github_pat_', base62(22), '_', base62(59)],
    checksum: fitsHashDigits,
  },
  {
    id: 'github-oauth-token',
    name: 'a GitHub OAuth access token',
    docs: githubTokens,
    form: ['gho_', base62(36)],
    checksum: fitsCrc32Base62,
  },
  {
    id: 'github-app-user-token',
    name: 'a GitHub App user access token',
    docs: githubTokens,
    form: ['ghu_', base62(36)],
    checksum: fitsCrc32Base62,
  },
  {
    id: 'github-app-installation-token',
    name: 'a GitHub App installation access token',
    docs: githubTokens,
    form: ['ghs_', base62(36)],
  },
  {
    id: 'github-app-refresh-token',
    name: 'a GitHub App refresh token',
    docs: githubTokens,
    form: ['ghr_', base62(76)],
    checksum: fitsCrc32Base62,
  },
  {
    id: 'gitlab-personal-access-token',
    name: 'a GitLab personal access token',
    docs: gitlab,
    form: ['glpat-', base64url(20)],
  },
  {
    id: 'gitlab-routable-access-token',
    name: 'a GitLab personal access token',
    docs: gitlab,
    form: ['glpat-', base64url(27, 300), ...routing],
  },
  {
    id: 'gitlab-versioned-access-token',
    name: 'a GitLab personal access token',
    docs: gitlab,
    form: ['glpat-', base64url(27, 300), '.', base36(2), ...routing],
    checksum: fitsCrc32Base36,
  },
  {
    id: 'gitlab-deploy-token',
    name: 'a GitLab deploy token',
    docs: gitlab,
    form: ['gldt-', base64url(20)],
  },
  {
    id: 'gitlab-runner-token',
    name: 'a GitLab runner authentication token',
    docs: gitlab,
    form: ['glrt-', base64url(20)],
  },
  {
    id: 'gitlab-routable-runner-token',
    name: 'a GitLab runner authentication token',
    docs: gitlab,
    form: ['glrt-t', digits(1), '_', base64url(27, 300), ...routing],
  },
  {
    id: 'gitlab-runner-registration-token',
    name: 'a GitLab runner registration token',
    docs: gitlab,
    form: ['GR1348941', base64url(20)],
  },
  {
    id: 'gitlab-job-token',
    name: 'a GitLab CI/CD job token',
    docs: gitlab,
    form: ['glcbt-', base62(1, 5), '_', base64url(20)],
  },
  {
    id: 'gitlab-trigger-token',
    name: 'a GitLab pipeline trigger token',
    docs: gitlab,
    form: ['glptt-', hex(40)],
  },
  {
    id: 'gitlab-feed-token',
    name: 'a GitLab feed token',
    docs: gitlab,
    form: ['glft-', base64url(20)],
  },
  {
    id: 'gitlab-mail-token',
    name: 'a GitLab incoming mail token',
    docs: gitlab,
    form: ['glimt-', base64url(25)],
  },
  {
    id: 'gitlab-agent-token',
    name: 'a GitLab agent token for Kubernetes',
    docs: gitlab,
    form: ['glagent-', base64url(50)],
  },
  {
    id: 'gitlab-application-secret',
    name: 'the secret of a GitLab OAuth application',
    docs: gitlab,
    form: ['gloas-', base64url(64)],
  },
  {
    id: 'gitlab-scim-token',
    name: 'a GitLab SCIM token',
    docs: gitlab,
    form: ['glsoat-', base64url(20)],
  },
  {
    id: 'bitbucket-app-password',
    name: 'a Bitbucket app password',
    docs: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    form: ['ATBB', base62(24), capitals(8)],
  },
  {
    id: 'bitbucket-access-token',
    name: 'a Bitbucket access token',
    docs: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
    form: ['ATCTT3xFfG', base64url(160, 200), '=', capitals(8)],
  },
  {
    id: 'atlassian-api-token',
    name: 'an Atlassian API token',
    docs: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    form: ['ATATT3', base64url(160, 200), '=', capitals(8)],
  },
  {
    id: 'sourcegraph-access-token',
    name: 'a Sourcegraph access token',
    docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    form: [['sgp_local_', 'sgp_'], hex(40)],
  },
  {
    id: 'sourcegraph-instance-token',
    name: 'a Sourcegraph access token',
    docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    form: ['sgp_', hex(16), '_', hex(40)],
  },
  {
    id: 'azure-devops-token',
    name: 'an Azure DevOps personal access token',
    docs: 'https://learn.microsoft.com/azure/devops/organizations/accounts/',
    form: [base62(76), 'AZDO', base62(4)],
  },
  {
    id: 'sonar-token',
    name: 'a SonarQube token',
    docs: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
    form: ['sq', oneOf('apu'), '_', hex(40)],
  },
];
