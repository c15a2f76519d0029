import { expect, test } from "vitest";
import fc from "fast-check";
import { networkOf } from "~/platform/throttle.server";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::FFFF:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["2001:db8::", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["::", "0:0:0:0"],
  ["", ""],
])("the network of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));

test("addresses of one household are one network, of two networks two", () => {
  const group = fc.integer({ min: 1, max: 0xffff }).map((value) => value.toString(16));
  const four = fc.tuple(group, group, group, group).map((groups) => groups.join(":"));
  fc.assert(
    fc.property(four, four, four, (net, other, host) => {
      expect(networkOf(`${net}:${host}`)).toBe(networkOf(`${net}::1`));
      expect(networkOf(`${net}:${host}`) === networkOf(`${other}:${host}`)).toBe(net === other);
    }),
  );
});
