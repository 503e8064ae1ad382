const JWT_SECRET = process.env.JWT_SECRET || 'change-me-in-production';
const OLD_SECRET = process.env.OLD_SECRET || 'dev_jwt_secret_change_me';
export const secrets = { jwt: JWT_SECRET, old: OLD_SECRET };
