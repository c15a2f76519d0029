import fc from "fast-check";
import { expect, test } from "vitest";
import { deviceName } from "~/features/identity/model";

const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";

test.each([
  ["Chrome, Android", `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`],
  ["Samsung Internet, Android", `Mozilla/5.0 (Linux; Android 14) SamsungBrowser/27.0 ${chrome} Mobile Safari/537.36`],
  ["Firefox, Android", "Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0"],
  ["Edge, Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/140.0.0.0`],
  ["Chrome, Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`],
  ["Firefox, Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0"],
  ["Safari, Mac", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15"],
  [
    "Safari, iPhone",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
  ],
  ["Chrome, iPhone", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile"],
  ["Safari, iPad", "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1"],
  ["", ""],
  ["", "curl/8.10"],
])("%s", (name, userAgent) => expect(deviceName(userAgent)).toBe(name));

test("says only names of its own list, whatever the browser says", () => {
  const parts = "Edge|Samsung Internet|Firefox|Chrome|Safari|Android|iPhone|iPad|Windows|Mac|Linux";
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(deviceName(`<script>${text}`)).toMatch(new RegExp(`^((${parts})(, (${parts}))?)?$`));
    }),
  );
});
