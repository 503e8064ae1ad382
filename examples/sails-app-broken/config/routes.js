module.exports.routes = {
  'GET /health': { action: 'health/show', skipAssets: true },

  'POST /api/v1/login': { action: 'account/login' },
  'POST /api/v1/logout': { action: 'account/logout' },
  'POST /api/v1/reset-password': { action: 'account/reset-password' },

  'GET /api/v1/parcels': { action: 'parcel/find' },
  'GET /api/v1/parcels/:id': { action: 'parcel/find-one' },
  'POST /api/v1/parcels': { action: 'parcel/create' },
  'POST /api/v1/parcels/:id/labels': { action: 'parcel/print-label' },
};
