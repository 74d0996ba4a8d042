#include "hub/certificates.hpp"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>

namespace foyer::hub {
namespace {

constexpr long valid_days = 30;

struct Free {
  void operator()(X509* it) const { X509_free(it); }
  void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }
  void operator()(BIO* it) const { BIO_free(it); }
  void operator()(X509_EXTENSION* it) const { X509_EXTENSION_free(it); }
};
template <class T>
using Held = std::unique_ptr<T, Free>;

Error failed() { return outside_failed("OpenSSL could not make a certificate."); }

std::string text_of(BIO* bio) {
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(bio, &bytes);
  return {bytes, static_cast<std::size_t>(size)};
}

Result<Identity> written(X509* certificate, EVP_PKEY* key) {
  const Held<BIO> public_part(BIO_new(BIO_s_mem())), private_part(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_X509(public_part.get(), certificate) != 1 ||
      PEM_write_bio_PKCS8PrivateKey(private_part.get(), key, nullptr, nullptr, 0, nullptr,
                                    nullptr) != 1)
    return failed();
  return Identity{text_of(public_part.get()), text_of(private_part.get())};
}

Held<BIO> reader(const std::string& pem) {
  return Held<BIO>(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
}

bool extend(X509* certificate, int what, const std::string& value) {
  const Held<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, nullptr, what, value.c_str()));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool name(X509* certificate, const std::string& common_name) {
  return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(common_name.c_str()), -1,
                                    -1, 0) == 1;
}

bool number(X509* certificate) {
  std::array<unsigned char, 8> bytes;
  if (RAND_bytes(bytes.data(), bytes.size()) != 1) return false;
  std::int64_t serial = 0;
  for (const auto byte : bytes) serial = (serial << 8 | byte) & 0x7FFFFFFFFFFFFFFF;
  return ASN1_INTEGER_set_int64(X509_get_serialNumber(certificate), serial) == 1;
}

// Everything but issuer and signature. A clock may be a day off.
Held<X509> blank(const std::string& common_name, EVP_PKEY* key, Time now) {
  Held<X509> certificate(X509_new());
  std::time_t seconds = now.ms / second_ms;
  const bool made =
      certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
      number(certificate.get()) &&
      X509_time_adj_ex(X509_getm_notBefore(certificate.get()), -1, 0, &seconds) &&
      X509_time_adj_ex(X509_getm_notAfter(certificate.get()), valid_days, 0, &seconds) &&
      name(certificate.get(), common_name) && X509_set_pubkey(certificate.get(), key) == 1;
  return made ? std::move(certificate) : nullptr;
}

bool is_address(const std::string& text) {
  return text.find(':') != std::string::npos ||
         text.find_first_not_of("0123456789.") == std::string::npos;
}

std::string alternative_names(const std::vector<std::string>& addresses) {
  std::string list;
  for (const auto& address : addresses)
    list += (list.empty() ? "" : ",") + std::string(is_address(address) ? "IP:" : "DNS:") + address;
  return list;
}

bool qualify(X509* certificate, const Bearer& bearer) {
  if (bearer.addresses.empty()) return extend(certificate, NID_ext_key_usage, "clientAuth");
  return extend(certificate, NID_ext_key_usage, "serverAuth") &&
         extend(certificate, NID_subject_alt_name, alternative_names(bearer.addresses));
}

}  // namespace

Result<Identity> make_authority(const std::string& name, Time now) {
  const Held<EVP_PKEY> key(EVP_EC_gen("P-256"));
  if (!key) return failed();
  const auto certificate = blank(name, key.get(), now);
  if (!certificate ||
      X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) != 1 ||
      !extend(certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
      !extend(certificate.get(), NID_key_usage, "critical,keyCertSign") ||
      X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
    return failed();
  return written(certificate.get(), key.get());
}

Result<Identity> make_identity(const Identity& authority, const Bearer& bearer, Time now) {
  const Held<X509> issuer(
      PEM_read_bio_X509(reader(authority.certificate).get(), nullptr, nullptr, nullptr));
  const Held<EVP_PKEY> issuer_key(
      PEM_read_bio_PrivateKey(reader(authority.key).get(), nullptr, nullptr, nullptr));
  const Held<EVP_PKEY> key(EVP_EC_gen("P-256"));
  if (!issuer || !issuer_key || !key) return failed();
  const auto certificate = blank(bearer.name, key.get(), now);
  if (!certificate ||
      X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get())) != 1 ||
      !qualify(certificate.get(), bearer) ||
      X509_sign(certificate.get(), issuer_key.get(), EVP_sha256()) == 0)
    return failed();
  return written(certificate.get(), key.get());
}

}  // namespace foyer::hub
