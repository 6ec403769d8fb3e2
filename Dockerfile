# The server with the viewer and the loader: docker build -t coordination-atlas . && docker run --init -p 127.0.0.1:4000:4000 coordination-atlas
# test/packaging/image.test.ts carries out these lines in a folder of its own, so that they need no Docker to be tried.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build
# What only building takes stays behind.
RUN cp dist/production.json package.json && npm prune --offline

FROM node:24-bookworm-slim
# In a container the address is the container's own; publish the port to where it should be heard.
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/viz/dist ./viz/dist
COPY --from=build /app/schema ./schema
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/api/examples ./api/examples
# The one folder that is written to; the user is that of the base image, which has the number 1000.
RUN mkdir .atlas && chown 1000:1000 .atlas
USER 1000:1000
VOLUME /app/.atlas
EXPOSE 4000
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node dist/seeds/main.js && exec node --max-semi-space-size=64 dist/api/main.js"]
