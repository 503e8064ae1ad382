module.exports = {
  secretKey: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:orchard-a1b2c3',
  assets: { 'app.js': { integrity: 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC' } },
  instance: { id: '7d3e5c1a-9b8f-4a2d-8c6e-1f0a2b3c4d5e' },
};
