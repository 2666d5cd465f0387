// LibreOffice and poppler for the test of what slides look like: found, else installed, else a clear word on what to install.
import { spawnSync } from 'node:child_process';
import { run, say } from './bootstrap.mjs';

const starts = (program, argument) => spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;

/** Whether slides can be converted and looked at here. `soffice` is not started: a start takes a second and makes a profile. */
export const hasLibreOffice = () =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', ['soffice'], { stdio: 'ignore' }).status === 0 &&
  ['pdftoppm', 'pdftotext'].every((program) => starts(program, '-v'));

/** Installs both with the means of this machine when they are missing; resolves whether they are there. */
export async function ensureLibreOffice() {
  if (hasLibreOffice()) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say('Memasang LibreOffice dan poppler dengan apt / installing LibreOffice and poppler with apt …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    const packages = ['libreoffice-impress-nogui', 'poppler-utils', 'fonts-liberation'];
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  }
  return hasLibreOffice();
}

/** What to do where they are missing, in both languages. */
export const HOW_TO_GET_LIBREOFFICE = [
  'LibreOffice (soffice) dan poppler (pdftoppm, pdftotext) tidak ditemukan dan tidak dapat dipasang, jadi rupa salindia tidak dapat diuji.',
  'Pasang, misalnya: apt install libreoffice-impress poppler-utils, atau brew install --cask libreoffice && brew install poppler.',
  'LibreOffice (soffice) and poppler (pdftoppm, pdftotext) were not found and could not be installed, so what slides look like cannot be tested.',
  'Install them, for instance: apt install libreoffice-impress poppler-utils, or brew install --cask libreoffice && brew install poppler.',
].join('\n');
