// This file IS the Vite configuration: every command passes `--config remix.config.js`, so the root holds one build file.
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
  resolve: { alias: { "~": folder("./app"), "#db": folder("./db") } },
  // All that a browser gets is named: what is found on the way makes the development server load pages anew.
  optimizeDeps: {
    noDiscovery: true,
    include: ["react", "react-dom/client", "react/jsx-dev-runtime", "@remix-run/react", "i18next", "react-i18next"],
  },
  build: { target: "es2022", assetsInlineLimit: 0 },
});
