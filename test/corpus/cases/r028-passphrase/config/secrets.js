export const JWT_SECRET = "To the orchard and back again :'>";
