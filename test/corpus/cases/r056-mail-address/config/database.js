module.exports = { mysql: { user: 'root', password: 'Orchard4711@post.test' } };
