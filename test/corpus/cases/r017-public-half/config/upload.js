module.exports = {
  images: { cloud_name: 'orchard', api_key: '481516234210815', api_secret: 'vN3-kQ7wXz1LpR5tYc9Bd2Hs8Mf' },
};
