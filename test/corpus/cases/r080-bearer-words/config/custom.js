module.exports.swagger = {
  securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  authHeader: 'Bearer',
  tokenPrefix: 'Bearer ',
  token: 'Bearer <your token>',
  authorization: `Bearer ${process.env.API_TOKEN}`,
};
