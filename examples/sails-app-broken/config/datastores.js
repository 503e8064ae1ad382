/** Where the models live. Host and database come from the stage's env file, user and password from `get-config`. */
module.exports.datastores = {
  default: {
    adapter: 'sails-postgresql',
    user: 'parcels',
    password: 'parcels',
    ssl: true,
    pool: { min: 2, max: 20 },
  },
};
