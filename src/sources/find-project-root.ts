/**
 * The folder of the project that a file belongs to, from its path alone (relative to the working folder, forward
 * slashes): what stands before the *first* folder called `config`, because an app loads everything below its config
 * folder, folders called `config` included. A dotenv file belongs to the folder it is in; so does a file that is in
 * no config folder, which is only linted when it is named. `.` is the working folder.
 */
export function findProjectRoot(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const config = /^\.env(?:\.|$)/.test(file) ? -1 : folders.indexOf('config');
  const root = (config === -1 ? folders : folders.slice(0, config)).join('/');
  return root === '' ? '.' : root;
}
