module.exports = { form: { token: 'link expired, please sign in', secret: 'at least twelve characters' } };
