"""From a host's name to the addresses that may be asked: public ones only, unless a person says otherwise."""

from __future__ import annotations

import ipaddress
import socket

from sayso.model.errors import IntakeError

_IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
# Addresses that carry an IPv4 address to which a gateway passes on (RFC 6052).
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def ips_of(url: str, host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    """Where a host can be reached, in the system's order.

    Raises ``IntakeError`` where nobody knows the name, or one of its addresses lies in a private network: a page must
    not be able to send us to the machine's own services.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or error
        raise IntakeError(f"{url}: nobody knows the host {host} ({why}); check the spelling and the network") from error
    ips = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    private = next((ip for ip in ips if not is_public(ip)), None)
    if private is not None and not allow_private:
        raise IntakeError(
            f"{url}: {host} is {private}, an address of this machine or a private network; "
            "if you mean that, say --allow-private"
        )
    return ips


def is_public(ip: str) -> bool:
    """Whether an address lies in the open Internet, as does the one that it carries."""
    address = ipaddress.ip_address(ip.partition("%")[0])
    return all(a.is_global and not a.is_multicast for a in (address, *_carried(address)))


def _carried(address: _IPAddress) -> tuple[_IPAddress, ...]:
    if not isinstance(address, ipaddress.IPv6Address):
        return ()
    carried: list[_IPAddress | None] = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        carried.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(a for a in carried if a is not None)
