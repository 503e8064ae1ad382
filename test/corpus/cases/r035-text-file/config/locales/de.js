module.exports = { password: 'Kennwort', secret: 'Geheimnis', newPassword: 'neu' };
