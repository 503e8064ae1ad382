export const defaults = { webhookSecret: 'wh_dev_placeholder', apiKey: 'YOUR_SK' };
