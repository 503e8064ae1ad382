module.exports.sockets = {
  adapter: '@sailshq/socket.io-redis',
  transports: ['websocket'],
  onlyAllowOrigins: ['https://parcels.acme.example'],
};
