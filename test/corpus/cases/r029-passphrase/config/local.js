module.exports = { relay: { accessToken: env('RELAY_TOKEN', 'The orchard has no gate.') } };
