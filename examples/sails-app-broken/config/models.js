/** Settings of every model. The key of the encrypted attributes never stands in a file. */
module.exports.models = {
  schema: true,
  migrate: 'safe',

  attributes: {
    createdAt: { type: 'number', autoCreatedAt: true },
    updatedAt: { type: 'number', autoUpdatedAt: true },
    id: { type: 'number', autoIncrement: true },
  },

  dataEncryptionKeys: {
    default: process.env.DATA_ENCRYPTION_KEY,
  },

  cascadeOnDestroy: true,
};
