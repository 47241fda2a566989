// Runs once after all tests of a run.
import { endServer } from './end-server.mjs';

export default async function teardown() {
  await endServer(process.env.FENGQIAO_TEST_DIR);
}
