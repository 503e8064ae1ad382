import { registerAs } from '@nestjs/config';

export default registerAs('api', () => ({
  key: { name: process.env.API_KEY_NAME || 'x-api-key', value: process.env.API_KEY_VALUE || '' },
  docs: { user: process.env.DOC_USER || 'developer', pwd: process.env.DOC_PWD || 'z9y8x7w6v5' },
}));
