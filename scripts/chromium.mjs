// Where the browser is in which the console is looked at; null on a machine without one.
import fs from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM = [process.env.CHROMIUM, ...PLACES].find((file) => file && fs.existsSync(file)) ?? null;
