module.exports = { headers: { authorization: 'Bearer ' + process.env.API_TOKEN }, secret: 'v1-' + process.env.SECRET };
