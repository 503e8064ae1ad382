module.exports = ({ env }) => ({
  upload: { providerOptions: { cloud_name: env('IMG_NAME'), api_key: env('IMG_KEY'), api_secret: env('IMG_SECRET') } },
  email: { settings: { defaultFrom: 'orchard@mail.example' } },
});
