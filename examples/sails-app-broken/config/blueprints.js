/** Routes that Sails makes by itself: none, every route is in `routes.js`. */
module.exports.blueprints = {
  actions: false,
  rest: false,
  shortcuts: false,
};
