module.exports.routes = { 'POST /password': 'AuthController.password', 'GET /token': 'AuthController.token' };
module.exports.policies = { UserController: { password: 'bearerAuth', resetToken: 'isOwner', checkPassword: ['authenticated'] } };
