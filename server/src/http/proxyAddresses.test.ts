import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedAs } from './limitRequests.ts';
import { areRanges, forwardedCaller, proxyAddresses } from './proxyAddresses.ts';

describe('the caller behind a proxy', () => {
  const proxies = proxyAddresses('127.0.0.1, 10.0.0.0/8, fd00::/8');

  it.each([
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['::ffff:127.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['10.1.2.3', '9.9.9.9, 1.2.3.4, 10.0.0.7', '1.2.3.4'],
    ['10.1.2.3', '9.9.9.9, bukan alamat, 10.0.0.7', '10.0.0.7'],
    ['fd00::1', '2001:db8::5', '2001:db8::5'],
    ['10.1.2.3', '10.0.0.8,10.0.0.9', '10.0.0.8'],
    ['10.1.2.3', ', ,', '10.1.2.3'],
  ])('of a connection from %s with X-Forwarded-For %s is %s', (remote, forwarded, caller) => {
    expect(forwardedCaller(remote, forwarded, proxies)).toBe(caller);
  });

  it('is never what somebody who is no proxy of ours writes into the header', () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), (written, other) => {
        const none = proxyAddresses(undefined);
        expect(forwardedCaller('203.0.113.9', `${written}, ${other}`, none)).toBe('203.0.113.9');
        expect(forwardedCaller('203.0.113.9', `${written}, ${other}`, proxies)).toBe('203.0.113.9');
      }),
    );
  });

  it('stays the address the proxy saw, whatever the caller wrote in front of it', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        expect(forwardedCaller('10.0.0.1', `${written}, 203.0.113.9`, proxies)).toBe('203.0.113.9');
      }),
    );
  });
});

describe('a list of ranges', () => {
  it.each(['127.0.0.1', '10.0.0.0/8,::1', ' fd00::/8 , 1.2.3.4/0 '])('%j is one', (text) => expect(areRanges(text)).toBe(true));
  it.each(['', ',', 'x', '1.2.3', '1.2.3.4/33', '1.2.3.4/', '::/129', '1.2.3.4/8/8', 'true'])('%j is none', (text) =>
    expect(areRanges(text)).toBe(false),
  );
});

describe('what is counted together', () => {
  it('is one IPv4 address, but the network of an IPv6 address', () => {
    expect(countedAs('203.0.113.9')).toBe('203.0.113.9');
    expect(countedAs('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(countedAs('2001:db8:1:2::9')).toBe(countedAs('2001:0db8:0001:0002:ffff::1'));
    expect(countedAs('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(countedAs('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(countedAs('::1')).toBe('0:0:0:0::/64');
  });
});
