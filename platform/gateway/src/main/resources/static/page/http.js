// Reading lists from the services.
export async function getJson(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw Object.assign(new Error(`${address}: ${answer.status}`), { status: answer.status });
  return answer.json();
}

// Hands over every item of a list, page by page.
export async function getAll(address, take) {
  let cursor = null;
  do {
    const from = cursor ? `${address}&cursor=${encodeURIComponent(cursor)}` : address;
    const page = await getJson(from);
    page.items.forEach(take);
    cursor = page.next;
  } while (cursor);
}
